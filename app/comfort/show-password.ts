/** Adds a button to each password field that shows what was typed; hidden again before the form is sent. */
for (const input of document.querySelectorAll<HTMLInputElement>("input[type=password][data-show]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "reveal";
  const box = document.createElement("div");
  box.className = "reveal-box";
  input.replaceWith(box);
  box.append(input, button);
  const show = (isShown: boolean) => {
    input.type = isShown ? "text" : "password";
    button.textContent = (isShown ? input.dataset.hide : input.dataset.show) ?? "";
    const label = input.labels?.[0]?.firstChild?.textContent ?? "";
    button.setAttribute("aria-label", `${label}: ${button.textContent}`);
    button.setAttribute("aria-controls", input.id);
  };
  show(false);
  button.addEventListener("click", () => {
    show(input.type === "password");
    input.focus();
  });
  input.form?.addEventListener("submit", () => show(false));
}

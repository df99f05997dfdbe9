/**
 * Says while somebody types that something in a public text looks personal, with one tap to move it to the private half
 * (features/vault/components/personal-data-catch.tsx). Loaded on pages with such a form only; the server catches the same.
 */
if (document.querySelector("[data-personal-data]")) void import("./personal-data/watch.ts");

import type { ComponentProps } from "react";
import { TextField } from "./field.tsx";
import { useT } from "./reader.tsx";

type Props = Omit<ComponentProps<typeof TextField>, "type" | "autoComplete"> & {
  /** Tells password managers whether to fill in or to suggest. */
  autoComplete: "current-password" | "new-password";
};

/** A password; app/comfort/show-password.ts adds the button that shows it. */
export function PasswordField(props: Props) {
  const t = useT();
  return (
    <TextField
      {...props}
      type="password"
      spellCheck={false}
      autoCapitalize="none"
      data-show={t("accounts.field.showPassword")}
      data-hide={t("accounts.field.hidePassword")}
      required
    />
  );
}

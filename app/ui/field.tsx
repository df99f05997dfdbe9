import type { InputHTMLAttributes, ReactNode, SelectHTMLAttributes, TextareaHTMLAttributes } from "react";
import type { FormState } from "./form-state.ts";
import { Icon } from "./icon.tsx";
import { useT } from "./reader.tsx";

type Common = {
  /** Field name in the form; also makes the ids. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** Of the form it stands in: brings back what was typed, and the error. */
  state?: FormState;
  /** When the same field stands in several forms of a page. */
  idPrefix?: string;
  isOptional?: boolean;
};

function Frame(props: Common & { id: string; error: string | undefined; children: ReactNode }) {
  const t = useT();
  return (
    <div className="field">
      <label htmlFor={props.id}>
        {props.label}
        {props.isOptional ? <span className="optional"> · {t("site.optional")}</span> : null}
      </label>
      {props.hint ? (
        <p className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      ) : null}
      {props.children}
      {props.error ? (
        <p className="field-error" id={`${props.id}-error`}>
          <Icon name="alert" />
          {props.error}
        </p>
      ) : null}
    </div>
  );
}

function wiring({ name, hint, state, idPrefix }: Common) {
  const id = `${idPrefix ?? "f"}-${name}`;
  const error = state?.errors[name];
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    error,
    attributes: {
      id,
      name,
      "aria-invalid": error ? true : undefined,
      "aria-describedby": described || undefined,
    },
  };
}

const own = ["label", "hint", "state", "idPrefix", "isOptional"] as const;

function rest<T extends Common>(props: T): Omit<T, keyof Common> {
  const copy: Record<string, unknown> = { ...props };
  for (const key of own) delete copy[key];
  delete copy.name;
  return copy as Omit<T, keyof Common>;
}

export function TextField(props: Common & InputHTMLAttributes<HTMLInputElement>) {
  const { id, error, attributes } = wiring(props);
  const { defaultValue, className = "", ...others } = rest(props);
  return (
    <Frame {...props} id={id} error={error}>
      <input
        type="text"
        {...others}
        {...attributes}
        className={`input ${className}`.trim()}
        defaultValue={props.state?.values[props.name] ?? defaultValue}
      />
    </Frame>
  );
}

export function TextArea(props: Common & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const { id, error, attributes } = wiring(props);
  const { defaultValue, className = "", ...others } = rest(props);
  return (
    <Frame {...props} id={id} error={error}>
      <textarea
        rows={6}
        {...others}
        {...attributes}
        className={`input area ${className}`.trim()}
        defaultValue={props.state?.values[props.name] ?? defaultValue}
      />
    </Frame>
  );
}

export function Select(props: Common & SelectHTMLAttributes<HTMLSelectElement> & { children: ReactNode }) {
  const { id, error, attributes } = wiring(props);
  const { defaultValue, className = "", children, ...others } = rest(props);
  return (
    <Frame {...props} id={id} error={error}>
      <select
        {...others}
        {...attributes}
        className={`input ${className}`.trim()}
        defaultValue={props.state?.values[props.name] ?? defaultValue}
      >
        {children}
      </select>
    </Frame>
  );
}

/** Stands at the top of a form that was refused; takes the focus of screen readers by role. */
export function FormAlert({ state, children }: { state: FormState | undefined; children?: ReactNode }) {
  const t = useT();
  if (!state) return null;
  const count = Object.keys(state.errors).length;
  const text = state.message ?? (count > 0 ? t("errors.summary", { count }) : null);
  if (!text) return null;
  return (
    <div className="alert" role="alert">
      <Icon name="alert" />
      <div>
        <p>{text}</p>
        {children}
      </div>
    </div>
  );
}

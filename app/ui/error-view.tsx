import { hasMessage } from "#app/i18n/t.ts";
import { Icon } from "./icon.tsx";
import { paths } from "./paths.ts";
import { useT } from "./reader.tsx";

/** What went wrong, what to do, and a way on. `message` is already in the reader's language. */
export function ErrorView({ status, message }: { status: number; message: string | null }) {
  const t = useT();
  const titleKey = `errors.title.${status}`;
  const textKey = `errors.text.${status}`;
  const text =
    message ??
    (hasMessage(textKey) ? t(textKey) : status === 404 ? t("errors.notFound") : t("errors.badRequest"));
  return (
    <div className="error-view">
      <Icon name={status === 404 ? "search" : "alert"} />
      <h1>{t(hasMessage(titleKey) ? titleKey : "errors.title.400")}</h1>
      <p>{text}</p>
      <p className="row">
        <a className="btn" href={paths.home()}>
          <Icon name="home" />
          {t("errors.backHome")}
        </a>
        <a className="btn quiet" href={paths.search()}>
          <Icon name="search" />
          {t("site.searchLabel")}
        </a>
      </p>
    </div>
  );
}

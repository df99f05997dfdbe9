import { type Language, languageOf, languages } from "#app/i18n/locale.ts";
import { paths } from "./paths.ts";
import { useReader, useT } from "./reader.tsx";

/** Each language in its own words: whoever needs it cannot read the other ones. */
const ownNames: Record<Language, string> = { de: "Deutsch", en: "English" };

/** One button per language; a plain form, so that it works without JavaScript. `labelledBy`: the id of its heading. */
export function LanguageSwitch({ next, labelledBy }: { next: string; labelledBy?: string }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <form
      method="post"
      action={paths.display()}
      className="language-switch"
      aria-label={labelledBy ? undefined : t("display.switchTo")}
      aria-labelledby={labelledBy}
    >
      <input type="hidden" name="intent" value="language" />
      <input type="hidden" name="next" value={next} />
      {languages.map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-pressed={language === languageOf(locale)}
        >
          {ownNames[language]}
        </button>
      ))}
    </form>
  );
}

import { Select, TextField } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { ActionName } from "../log.server.ts";

export type LogFields = { handlung: string; wer: string; von: string; bis: string };

type Props = {
  fields: LogFields;
  actions: readonly ActionName[];
  actors: { id: number; displayName: string }[];
};

/** Narrows the record; a plain form, so the address can be passed on. */
export function LogFilter({ fields, actions, actors }: Props) {
  const t = useT();
  const isNarrowed = Object.values(fields).some(Boolean);
  return (
    <form method="get" className="card panel log-filter" aria-label={t("moderation.log.filter")}>
      <Select name="handlung" label={t("moderation.log.action")} defaultValue={fields.handlung}>
        <option value="">{t("moderation.log.all")}</option>
        {actions.map((name) => (
          <option key={name} value={name}>
            {t(`moderation.action.${name}`)}
          </option>
        ))}
      </Select>
      <Select name="wer" label={t("moderation.log.actor")} defaultValue={fields.wer}>
        <option value="">{t("moderation.log.all")}</option>
        {actors.map(({ id, displayName }) => (
          <option key={id} value={id}>
            {displayName}
          </option>
        ))}
      </Select>
      <TextField name="von" type="date" label={t("moderation.log.from")} defaultValue={fields.von} />
      <TextField name="bis" type="date" label={t("moderation.log.to")} defaultValue={fields.bis} />
      <p className="row">
        <button type="submit" className="btn small">
          <Icon name="search" />
          {t("moderation.log.apply")}
        </button>
        {isNarrowed ? (
          <a className="btn small plain" href={paths.moderationLog()}>
            {t("moderation.log.reset")}
          </a>
        ) : null}
        <a className="btn small quiet" href={paths.moderationLogCsv(fields)}>
          <Icon name="download" />
          {t("moderation.log.csv")}
        </a>
      </p>
    </form>
  );
}

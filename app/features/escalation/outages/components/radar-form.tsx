import { formatNumber } from "#app/i18n/formats.ts";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { Time } from "#app/ui/time.tsx";
import type { RadarParameters } from "../parameters.ts";
import type { RadarPreview } from "../preview.server.ts";
import { services } from "../service.ts";
import type { RadarTopic } from "../settings.server.ts";

const names = [
  "windows",
  "radiiKm",
  "leastPeople",
  "rarity",
  "size",
  "leastExpected",
  "localShare",
  "weeks",
  "fadeMinutes",
] as const satisfies readonly (keyof RadarParameters)[];

/** When the radar speaks up; the preview shows what it would have said before it is saved. */
export function RadarForm({
  values,
  state,
  mayEdit,
}: {
  values: Record<keyof RadarParameters, string>;
  state: FormState | undefined;
  mayEdit: boolean;
}) {
  const t = useT();
  if (!mayEdit) {
    return (
      <dl className="facts outage-facts">
        {names.map((name) => (
          <div key={name}>
            <dt>{t(`outages.admin.${name}`)}</dt>
            <dd className="num">{values[name]}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <form method="post" action="#radar" className="radar-form">
      <FormAlert state={state} />
      <div className="radar-fields">
        {names.map((name) => (
          <TextField
            key={name}
            name={name}
            label={t(`outages.admin.${name}`)}
            hint={t(`outages.admin.${name}Hint`)}
            className="short"
            state={state}
            defaultValue={values[name]}
            required
          />
        ))}
      </div>
      <p className="row">
        <button type="submit" name="intent" value="preview" className="btn quiet">
          <Icon name="eye" />
          {t("outages.admin.preview")}
        </button>
        <button type="submit" name="intent" value="save" className="btn">
          <Icon name="save" />
          {t("outages.admin.save")}
        </button>
      </p>
    </form>
  );
}

/** "So hätte er angeschlagen": every proposal of the last weeks, and whether it was an outage. */
export function RadarPreviewBox({ preview, isUnsaved }: { preview: RadarPreview; isUnsaved: boolean }) {
  const t = useT();
  const { locale } = useReader();
  const { alarms, weeks } = preview;
  const title = t("outages.preview.title", { weeks: formatNumber(locale, weeks, 1) });
  return (
    <section className="card panel" aria-labelledby="preview-title">
      <h2 id="preview-title">{title}</h2>
      {isUnsaved ? (
        <p className="notice waiting" role="status">
          {t("outages.preview.unsaved")}
        </p>
      ) : null}
      {alarms.length === 0 ? (
        <p>{t("outages.preview.none")}</p>
      ) : (
        <>
          <p>
            {t("outages.preview.count", {
              count: alarms.length,
              perWeek: formatNumber(locale, alarms.length / Math.max(weeks, 0.1), 1),
            })}
          </p>
          <TableScroll label={t("outages.preview.table")}>
            <table className="queue">
              <thead>
                <tr>
                  {(["when", "where", "what", "then"] as const).map((name) => (
                    <th key={name} scope="col">
                      {t(`outages.preview.${name}`)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {alarms.slice(0, 60).map((alarm) => (
                  <tr key={`${alarm.service}-${alarm.code}-${alarm.at.toISOString()}`}>
                    <td>
                      <Time at={alarm.at} />
                    </td>
                    <td>
                      {t(`outages.service.${alarm.service}`)},{" "}
                      {t("outages.preview.near", {
                        code: alarm.code,
                        km: formatNumber(locale, alarm.radiusKm),
                      })}
                    </td>
                    <td>
                      {t("outages.preview.figures", {
                        seen: alarm.seen,
                        minutes: alarm.windowMinutes,
                        expected: formatNumber(locale, alarm.expected, 1),
                      })}
                    </td>
                    <td>{t(`outages.preview.was.${alarm.wasOutage ? "outage" : "none"}`)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </>
      )}
    </section>
  );
}

/** Which topics the radar listens to, and which of them fail together. */
export function TopicsForm({ topics, mayEdit }: { topics: RadarTopic[]; mayEdit: boolean }) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="topics-title" id="themen">
      <h2 id="topics-title">{t("outages.admin.topics")}</h2>
      <p className="muted">{t("outages.admin.topicsLead")}</p>
      <form method="post" action="#themen">
        <input type="hidden" name="intent" value="topics" />
        <ul className="radar-topics">
          {topics.map(({ id, name, icon, service }) => (
            <li key={id}>
              <label htmlFor={`topic-${id}`}>
                <Icon name={icon} />
                {name}
              </label>
              {mayEdit ? (
                <select
                  className="input"
                  id={`topic-${id}`}
                  name={`topic-${id}`}
                  defaultValue={service ?? ""}
                >
                  <option value="">{t("outages.admin.topic.none")}</option>
                  {services.map((one) => (
                    <option key={one} value={one}>
                      {t(`outages.service.${one}`)}
                    </option>
                  ))}
                </select>
              ) : (
                <span>{service ? t(`outages.service.${service}`) : t("outages.admin.topic.none")}</span>
              )}
            </li>
          ))}
        </ul>
        {mayEdit ? (
          <button type="submit" className="btn">
            <Icon name="save" />
            {t("outages.admin.topicsSave")}
          </button>
        ) : null}
      </form>
    </section>
  );
}

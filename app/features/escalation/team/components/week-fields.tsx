import type { Frame } from "#app/features/regions/calendar.ts";
import { spansText, weekdays } from "#app/features/regions/hours/frames-text.ts";
import { formatWeekdayName } from "#app/i18n/formats.ts";
import { TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { useReader } from "#app/ui/reader.tsx";

/** A line for every weekday, written as people say it; `idPrefix` when two weeks stand on a page. */
export function WeekFields({
  frames,
  state,
  idPrefix,
}: {
  frames: Frame[];
  state: FormState | undefined;
  idPrefix: string;
}) {
  const { locale } = useReader();
  return (
    <div className="week-fields">
      {weekdays.map((weekday) => (
        <TextField
          key={weekday}
          name={`day${weekday}`}
          label={formatWeekdayName(locale, weekday, "long")}
          defaultValue={spansText(frames, weekday)}
          state={state}
          idPrefix={idPrefix}
          maxLength={120}
        />
      ))}
    </div>
  );
}

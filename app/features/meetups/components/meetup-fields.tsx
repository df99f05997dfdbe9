import { textLimits } from "#app/features/forum/text.ts";
import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";
import { meetupLimits } from "../limits.ts";

export type MeetupValues = {
  title: string;
  lead: string;
  body: string;
  regionId: number | null;
  startsAt: string;
  endsAt: string;
  place: string;
  address: string;
  onlineUrl: string;
  capacity: number | null;
  programme: string;
};

const publicFields = ["title", "lead", "place", "address", "programme", "body"] as const;

type Props = { state: FormState | undefined; values: MeetupValues; regions: { id: number; name: string }[] };

/** Everything that is announced of an evening. */
export function MeetupFields({ state, values, regions }: Props) {
  const t = useT();
  const common = (name: keyof MeetupValues) => ({
    name,
    label: t(`meetups.form.${name}`),
    state,
    defaultValue: values[name] ?? "",
  });
  return (
    <>
      <TextField
        {...common("title")}
        minLength={textLimits.titleMin}
        maxLength={textLimits.titleMax}
        required
      />
      <TextField
        {...common("lead")}
        hint={t("meetups.form.leadHint")}
        maxLength={meetupLimits.leadMax}
        required
      />
      <Select {...common("regionId")} defaultValue={values.regionId === null ? "" : String(values.regionId)}>
        <option value="">{t("ideas.allRegions")}</option>
        {regions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <div className="two-fields">
        <TextField {...common("startsAt")} type="datetime-local" required />
        <TextField {...common("endsAt")} type="datetime-local" required />
      </div>
      <div className="two-fields">
        <TextField
          {...common("place")}
          hint={t("meetups.form.placeHint")}
          maxLength={meetupLimits.placeMax}
          isOptional
        />
        <TextField {...common("address")} maxLength={meetupLimits.addressMax} isOptional />
      </div>
      <TextField
        {...common("onlineUrl")}
        type="url"
        hint={t("meetups.form.onlineHint")}
        maxLength={500}
        isOptional
      />
      <TextField
        {...common("capacity")}
        hint={t("meetups.form.capacityHint")}
        inputMode="numeric"
        className="short"
        maxLength={4}
        isOptional
      />
      <TextArea
        {...common("programme")}
        hint={t("meetups.form.programmeHint")}
        maxLength={meetupLimits.programmeMax}
        isOptional
      />
      <TextArea
        {...common("body")}
        hint={t("meetups.form.bodyHint")}
        maxLength={meetupLimits.bodyMax}
        rows={8}
        isOptional
      />
      <PersonalDataCatch fields={publicFields} state={state} />
    </>
  );
}

import type { ReactNode } from "react";
import { intlTag } from "#app/i18n/locale.ts";
import { useReader } from "#app/ui/reader.tsx";
import type { MeetupPulse } from "../live.server.ts";

type Props = { meetupId: number; pulse: MeetupPulse | null; className: string; children: ReactNode };

/** What moves by itself while an evening goes on; its script is app/comfort/live/meetup.ts. */
export function LiveMeetup({ meetupId, pulse, className, children }: Props) {
  const { locale } = useReader();
  return (
    <div
      className={className}
      data-live-meetup={meetupId}
      data-live-stamp={pulse?.stamp ?? ""}
      data-live-locale={intlTag(locale)}
    >
      {children}
    </div>
  );
}

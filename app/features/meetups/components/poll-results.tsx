import { formatNumber, formatShare } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useContentLang, useReader, useT } from "#app/ui/reader.tsx";
import type { PollView } from "../polls.server.ts";
import { leadersOf, meanOf, shareOf } from "../shares.ts";

/**
 * Bars that grow while people vote. Their length is an attribute of an SVG: nothing inline, which the security policy
 * forbids, and nothing to wait for. app/comfort/live/meetup.ts moves them.
 */
export function PollResults({ poll }: { poll: PollView }) {
  const t = useT();
  const { locale } = useReader();
  const lang = useContentLang();
  const leaders = leadersOf(poll.options);
  const mean = poll.kind === "scale" ? meanOf(poll.options) : null;
  return (
    <div className="poll-results" data-poll={poll.id} data-poll-kind={poll.kind}>
      {poll.isShown ? (
        <>
          <ol className="poll-bars">
            {poll.options.map(({ id, label, count }) => {
              const share = shareOf(count, poll.voters);
              return (
                <li
                  key={id}
                  className={leaders.has(id) ? "poll-bar is-leading" : "poll-bar"}
                  data-option={id}
                >
                  <span className="poll-label" lang={lang}>
                    {label}
                  </span>
                  <span className="poll-number num">
                    <b data-share>{formatShare(locale, share / 100)}</b>{" "}
                    <span className="poll-count">
                      (<span data-count>{formatNumber(locale, count)}</span>)
                    </span>
                  </span>
                  <svg
                    className="poll-track"
                    viewBox="0 0 100 8"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect className="poll-ground" width="100" height="8" rx="1" />
                    <rect className="poll-fill" width={share} height="8" rx="1" data-bar />
                  </svg>
                </li>
              );
            })}
          </ol>
          {poll.kind === "scale" ? (
            <p className="poll-mean">
              {t("meetups.poll.mean")}{" "}
              <b className="num" data-mean>
                {mean === null ? "–" : formatNumber(locale, mean, 1)}
              </b>
            </p>
          ) : null}
        </>
      ) : (
        <p className="poll-hidden">
          <Icon name="eye-off" />
          {t("meetups.poll.hidden")}
        </p>
      )}
      <p className="poll-total">
        <b className="num" data-voters>
          {formatNumber(locale, poll.voters)}
        </b>{" "}
        {t("meetups.poll.voters", { count: poll.voters })}
        <span className="poll-guests" hidden={poll.guests === 0}>
          {" · "}
          <span className="num" data-guests>
            {formatNumber(locale, poll.guests)}
          </span>{" "}
          {t("meetups.poll.guests")}
        </span>
      </p>
    </div>
  );
}

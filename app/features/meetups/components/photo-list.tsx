import { paths } from "#app/ui/paths.ts";
import { useContentLang, useT } from "#app/ui/reader.tsx";
import type { MeetupPage } from "../read.server.ts";

/** Pictures of the evening, with words for those who do not see them. */
export function PhotoList({ photos }: { photos: MeetupPage["photos"] }) {
  const t = useT();
  const lang = useContentLang();
  if (photos.length === 0) return null;
  return (
    <section aria-labelledby="photos">
      <h2 id="photos" className="visually-hidden">
        {t("meetups.photos")}
      </h2>
      <ul className="photo-list">
        {photos.map((photo) => (
          <li key={photo.id}>
            <figure>
              <a href={paths.meetupPhoto(photo.key)}>
                <img
                  src={paths.meetupPhoto(photo.key, photo.smallWidth !== null)}
                  width={photo.width}
                  height={photo.height}
                  alt={photo.caption}
                  loading="lazy"
                  lang={lang}
                />
              </a>
              <figcaption lang={lang}>{photo.caption}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}

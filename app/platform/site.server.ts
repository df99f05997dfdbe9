import { eq } from "drizzle-orm";
import { type AddressForm, addressForms } from "#app/i18n/locale.ts";
import { productName } from "#app/i18n/t.ts";
import type { Db } from "#db/client.server.ts";
import { settings } from "#db/schema/platform.ts";

/** What an admin can set about the site as a whole. */
export type Site = {
  /** Stands in the header, in titles and in mails. */
  name: string;
  /** Who runs it, for the footer; may be empty. */
  operator: string;
  /** Whether German texts say Sie or du. */
  address: AddressForm;
  /** Masks of the operator's customer numbers (features/vault/personal-data.ts). */
  customerNumbers: string[];
};

export const defaultSite: Site = { name: productName, operator: "", address: "sie", customerNumbers: [] };

/** Of the row in the settings, and of its changes. */
export const siteKey = "site";
/** So long another process may still show what was set before. */
const freshMs = 2000;
/** Per connection, so that the transaction of a test never sees what another one has set. */
let kept = new WeakMap<Db, { until: number; site: Promise<Site> }>();

/** The settings of the site; asked for by every request and every job, so it is kept for two seconds. */
export function readSite(db: Db): Promise<Site> {
  const known = kept.get(db);
  if (known && known.until > performance.now()) return known.site;
  const site = loadSite(db);
  kept.set(db, { until: performance.now() + freshMs, site });
  site.catch(() => kept.delete(db));
  return site;
}

async function loadSite(db: Db): Promise<Site> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, siteKey));
  return asSite(row?.value);
}

/** What an older version has written may lack a field: then the usual one holds. */
export function asSite(value: unknown): Site {
  const { name, operator, address, customerNumbers } = (value ?? {}) as Partial<Site>;
  return {
    name: name || defaultSite.name,
    operator: operator ?? defaultSite.operator,
    address: addressForms.find((form) => form === address) ?? defaultSite.address,
    customerNumbers: customerNumbers ?? defaultSite.customerNumbers,
  };
}

/** Who may do this is decided by features/admin. */
export async function writeSite(db: Db, site: Site, now: Date): Promise<void> {
  await db
    .insert(settings)
    .values({ key: siteKey, value: site, updatedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value: site, updatedAt: now } });
}

/** After the commit of {@link writeSite}: this process shows the new settings at once. */
export function forgetSite(): void {
  kept = new WeakMap();
}

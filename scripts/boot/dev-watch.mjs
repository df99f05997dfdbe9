import { watch } from "node:fs";
import { join } from "node:path";

/** What the web process loads itself; pages and features reach it through Vite, which reloads them. */
const webFiles = /^(http|platform|i18n)[\\/]/;

/**
 * Development: calls back when a source has changed that a running process has loaded.
 * @param {string} root
 * @param {(processes: { web: boolean, worker: boolean }) => void} onChange
 */
export function watchSources(root, onChange) {
  let web = false;
  let worker = false;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /**
   * @param {string} folder
   * @param {string | null} file
   */
  function note(folder, file) {
    if (!file || !/\.tsx?$/.test(file)) return;
    web ||= folder === "db" || webFiles.test(file);
    worker ||= !file.endsWith(".tsx");
    clearTimeout(timer);
    timer = setTimeout(() => {
      onChange({ web, worker });
      web = worker = false;
    }, 200);
  }
  for (const folder of ["app", "db"]) {
    watch(join(root, folder), { recursive: true }, (_event, file) => note(folder, file));
  }
}

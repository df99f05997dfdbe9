// Loaded before anything else, also by a Node that is too old: old syntax only.

/**
 * @param {string} version for instance "20.19.0"
 * @returns {boolean} false, and says so, when it is too old
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return true;
  console.error(
    `Tadellos needs Node 20.19 or newer (22 and 24 are fine too); this is Node ${version}.\n` +
      "Install a newer one from https://nodejs.org, or with your version manager, for instance: nvm install 24",
  );
  return false;
}

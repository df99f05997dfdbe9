/** Where a form may carry images: the pages with a text to write, and the address that scripts send single images to. */
const places = /^\/(?:bilder|fragen|t\/\d+(?:\/[^/]*)?|p\/\d+\/bearbeiten|termine\/\d+\/leiten|desk\/ich)$/;

export const takesFiles = (pathname: string, contentType: string) =>
  places.test(pathname) && /^multipart\/form-data\s*;/i.test(contentType);

const megabyte = 1024 * 1024;

/** In bytes. A telephone's photo is 3 to 8 MB; several together come one by one where scripts run. */
export const uploadLimits = {
  fileBytes: 12 * megabyte,
  allFilesBytes: 30 * megabyte,
  fieldBytes: megabyte / 2,
  totalBytes: 80 * megabyte,
};

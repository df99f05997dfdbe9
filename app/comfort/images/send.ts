export type Sent = { key: string } | { refusal: string };

type Options = { progress: (percent: number) => void; signal: AbortSignal };

/** Sends one image. By XMLHttpRequest: fetch() cannot tell how much has gone. An empty refusal: no connection. */
export function send(address: string, file: Blob, { progress, signal }: Options): Promise<Sent> {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append("images", file, "bild");
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      progress(total > 0 ? Math.round((loaded / total) * 100) : 0);
    });
    request.addEventListener("loadend", () => {
      const answer = request.response as { key?: string; message?: string } | null;
      if (request.status === 200 && answer?.key) done({ key: answer.key });
      else done({ refusal: answer?.message ?? "" });
    });
    signal.addEventListener("abort", () => request.abort());
    request.open("POST", address);
    request.responseType = "json";
    request.timeout = 180_000;
    progress(0);
    request.send(body);
  });
}

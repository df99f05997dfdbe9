type Progress = {
  step: "check" | "import" | "finish";
  what: string;
  done: number;
  total: number | undefined;
};

const number = new Intl.NumberFormat("en");
const verbs = { check: "Checking", import: "Importing", finish: "Putting right:" };

/** Shows how far it is: one line that changes on a terminal, else a line every few seconds. */
export function makeProgressLine(): { show: (progress: Progress) => void; end: () => void } {
  const { stdout } = process;
  const pause = stdout.isTTY ? 200 : 5_000;
  let current = "";
  let startedAt = 0;
  let shownAt = 0;
  const write = (line: string) => (stdout.isTTY ? stdout.write(`\r\u001b[K${line}`) : console.log(line));
  return {
    show(progress) {
      const now = performance.now();
      const name = `${verbs[progress.step]} ${progress.what}`;
      if (name !== current) {
        current = name;
        startedAt = now;
        shownAt = now - (stdout.isTTY ? pause : 0);
      }
      const isDone = progress.done > 0 && progress.done === progress.total;
      if (now - shownAt < pause && !(isDone && stdout.isTTY)) return;
      shownAt = now;
      write(`${name}${describe(progress, (now - startedAt) / 1_000)}`);
    },
    end() {
      if (stdout.isTTY) stdout.write("\r\u001b[K");
    },
  };
}

function describe({ done, total }: Progress, seconds: number): string {
  if (done === 0) return " …";
  const rate = done / Math.max(seconds, 0.001);
  const speed = seconds > 0.5 ? `, ${number.format(Math.round(rate))}/s` : "";
  if (total === undefined) return `: ${number.format(done)}${speed}`;
  const left = seconds > 2 && done < total ? `, ${duration((total - done) / rate)} left` : "";
  return `: ${number.format(done)} of ${number.format(total)} (${Math.floor((done / total) * 100)} %)${speed}${left}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`;
}

// The work as a file: what is saved is a valid `work.ts`, and such a file can be opened again.

const MOST_BYTES = 200_000;

export function saveFile(source: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([source], { type: "text/plain" }));
  link.download = "work.ts";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Lets the reader choose a file. @returns its text, or null when it is too large */
export function openFile(): Promise<string | null> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.accept = ".ts,text/plain";
    input.onchange = async () => {
      const file = input.files?.[0];
      if (file) resolve(file.size > MOST_BYTES ? null : await file.text());
    };
    input.click();
  });
}

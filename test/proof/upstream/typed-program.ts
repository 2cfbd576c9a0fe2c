import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Compiles lines of TypeScript in a folder of this project, beside the files given by name. Returns
 * the errors of each line.
 */
export function compile(lines: readonly string[], files: Record<string, string> = {}): string[][] {
  const folder = mkdtempSync('.generate-types-'); // ignored by git
  const file = join(folder, 'samples.ts');
  try {
    writeFileSync(file, lines.join('\n'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, types: [] }, '.');
    const program = ts.createProgram([file], options);
    const errors = lines.map((): string[] => []);
    for (const { file: where, start = 0, messageText } of ts.getPreEmitDiagnostics(program)) {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      const line = where?.fileName.endsWith(file) ? where.getLineAndCharacterOfPosition(start).line : undefined;
      if (line === undefined) throw new Error(`${where?.fileName}: ${text}`);
      errors[line]?.push(text);
    }
    return errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

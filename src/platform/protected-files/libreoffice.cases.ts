import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const OFFICE = 'soffice';

/** Loads a document with a password and writes its sheets as CSV; without the password nothing is written. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Convert(source, target, password)
  On Error GoTo Finish
  Dim given(1) As New com.sun.star.beans.PropertyValue
  given(0).Name = "Hidden" : given(0).Value = True
  given(1).Name = "Password" : given(1).Value = password
  book = StarDesktop.loadComponentFromURL(source, "_blank", 0, given())
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName" : how(0).Value = "Text - txt - csv (StarCalc)"
  how(1).Name = "FilterOptions" : how(1).Value = "44,34,76,1,,0,false,true,false,false,false,-1"
  book.storeToURL(target, how())
Finish:
  StarDesktop.terminate()
End Sub
</script:module>
`;

/**
 * What LibreOffice finds in the workbook at `path` with the password: each sheet as CSV by its name; empty when it does
 * not open it. `folder` is an empty one of the caller's.
 */
export function sheetsByLibreOffice(
  folder: string,
  path: string,
  password: string,
): Readonly<Record<string, string>> {
  const profile = join(folder, 'profile');
  const office = (...given: readonly string[]) =>
    spawnSync(
      OFFICE,
      [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--norestore', ...given],
      {
        timeout: 60_000,
      },
    );
  // It writes its own macros over ours when it makes a profile.
  if (!existsSync(profile)) office('--terminate_after_init');
  writeFileSync(join(profile, 'user/basic/Standard/Module1.xba'), MACRO);
  const target = pathToFileURL(join(folder, 'out.csv'));
  office(`macro:///Standard.Module1.Convert("${pathToFileURL(path)}","${target}","${password}")`);
  return Object.fromEntries(
    readdirSync(folder)
      .filter(name => name.startsWith('out-'))
      .map(name => [name.slice('out-'.length, -'.csv'.length), readFileSync(join(folder, name), 'utf8')]),
  );
}

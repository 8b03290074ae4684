// Copies the design system's built files into wwwroot/lib, without the crown, the crest and the licensed font.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";

const govuk = "node_modules/govuk-frontend/dist/govuk";
const moj = "node_modules/@ministryofjustice/frontend/moj";
const mojImages = `${moj}/assets/images`;
const out = "wwwroot/lib";

rmSync(out, { recursive: true, force: true });
mkdirSync(`${out}/images`, { recursive: true });

for (const [from, name] of [[govuk, "govuk-frontend"], [moj, "moj-frontend"]]) {
  const css = readFileSync(`${from}/${name}.min.css`, "utf8")
    .replace(/@font-face\{[^}]*\}/g, "")
    .replace(/GDS Transport,arial,sans-serif/g, 'Arial,"Liberation Sans",sans-serif')
    .replace(/url\(\/assets\/images\/govuk-crest\.svg\)/g, "none")
    .replace(/url\(\/assets\/images\//g, "url(images/")
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, "");
  for (const unwanted of ["GDS Transport", "/assets/", "govuk-crest"]) {
    if (css.includes(unwanted)) throw new Error(`${name}.min.css still holds ${unwanted}`);
  }
  writeFileSync(`${out}/${name}.min.css`, css);
  const js = readFileSync(`${from}/${name}.min.js`, "utf8").replace(/\/\/# sourceMappingURL=.*/g, "");
  writeFileSync(`${out}/${name}.min.js`, js);
}

for (const image of readdirSync(mojImages).filter((name) => /^icon-.*\.svg$/.test(name))) {
  cpSync(`${mojImages}/${image}`, `${out}/images/${image}`);
}

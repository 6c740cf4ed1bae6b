/* Put the modules of static/map/ together as static/map.js: one file that a page or an exported
 * map loads by one tag. `node build.js --check` says whether the file is what the modules make. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = new URL("../../static/map/", import.meta.url);
const packages = fileURLToPath(new URL("node_modules", import.meta.url));
const target = fileURLToPath(new URL("../../static/map.js", import.meta.url));

const sum = createHash("sha256");
for (const name of readdirSync(folder).filter((each) => each.endsWith(".js")).sort()) {
  sum.update(`${name}\n`).update(readFileSync(new URL(name, folder)));
}
const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL("main.js", folder))], bundle: true, format: "iife",
  globalName: "rangecheck", target: "es2021", charset: "utf8", minify: true,
  nodePaths: [packages], lineLimit: 100, write: false, legalComments: "none",
  banner: { js: `/* Made of static/map/ by tests/map/build.js; do not edit. Sources ${sum.digest("hex")}
 * With d3-geo and d3-array (ISC) and fflate (MIT): static/map/LICENSES */` },
});
const made = outputFiles[0].text;
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== made) {
    console.error("static/map.js is not what static/map/ makes: npm run build in tests/map");
    process.exit(1);
  }
} else writeFileSync(target, made);

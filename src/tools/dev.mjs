import { checkNode, ensureAtlas, ensurePackages, givenWords, runTool } from './ensure.mjs';

/* `npm run dev`: the site with hot reload. Run `npm run data` in another window after an edit of the atlas; with `--atlas FOLDER` of another. */
checkNode();
ensurePackages();
ensureAtlas();
runTool('vite/bin/vite.js', ['dev', '--host', '127.0.0.1', ...givenWords().others]);

import { checkNode, ensureAtlas, ensurePackages, givenWords, runTool } from './ensure.mjs';

/* `npm run dev`: the site with hot reload, of the code and of the atlas; with `--atlas FOLDER` of another. */
checkNode();
ensurePackages();
ensureAtlas();
runTool('vite/bin/vite.js', ['dev', '--host', '127.0.0.1', ...givenWords().others]);

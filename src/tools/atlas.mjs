import { atlasTarget, checkNode, ensurePackages, givenWords, runTool } from './ensure.mjs';

/* `npm run atlas -- …`: asks the atlas, compares, corrects; with `--atlas FOLDER` another. */
checkNode();
ensurePackages();
atlasTarget();
runTool('tsx/dist/cli.mjs', ['src/compiler/cli.ts', ...givenWords().others]);

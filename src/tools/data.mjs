import { checkNode, compileAtlas, ensurePackages } from './ensure.mjs';

/* `npm run data`: compiles the atlas alone and reports every fault in it; with `--atlas FOLDER` another. */
checkNode();
ensurePackages();
compileAtlas();

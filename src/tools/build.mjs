import { checkNode, ensurePackages, ensureSite } from './ensure.mjs';

/* `npm run build`: the site in build/, made only when something it is made of changed. */
checkNode();
ensurePackages();
ensureSite();

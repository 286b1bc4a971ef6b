import { authorization } from './authorization';
import { categoryAsset } from './categoryAsset';
import { product } from './product';
import { shop } from './shop';
import { webhook } from './webhook';

export const resources = [authorization, shop, categoryAsset, product, webhook];

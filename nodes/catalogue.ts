import { resources as orders } from './TikTokShopAffiliateOrders/resources';
import { categoryAsset } from './TikTokShopAffiliateAccount/resources/categoryAsset';
import { product } from './TikTokShopAffiliateAccount/resources/product';
import { shop } from './TikTokShopAffiliateAccount/resources/shop';
import { webhook } from './TikTokShopAffiliateAccount/resources/webhook';
import { resources as creatorShowcase } from './TikTokShopCreatorShowcase/resources';
import { resources as partnerCampaign } from './TikTokShopPartnerCampaign/resources';
import { resources as sellerCollaboration } from './TikTokShopSellerCollaboration/resources';
import type { Resource } from './shared/operation/operation';

/** Every resource that calls TikTok, by the display name of its node. */
export const catalogue: Array<{ node: string; resources: Resource[] }> = [
	{ node: 'TikTok Shop Seller Collaboration', resources: sellerCollaboration },
	{ node: 'TikTok Shop Creator Showcase', resources: creatorShowcase },
	{ node: 'TikTok Shop Partner Campaign', resources: partnerCampaign },
	{ node: 'TikTok Shop Affiliate Orders', resources: orders },
	{
		node: 'TikTok Shop Affiliate Account',
		resources: [shop, categoryAsset, product, webhook],
	},
];

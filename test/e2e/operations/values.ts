import type { Sandbox } from '../../sandbox';
import * as world from './world';

/** Gives a value that exists in the sandbox, or an expression for what an earlier operation of the node gave. */
export type Find = (sandbox: Sandbox) => unknown;

const DAY_MS = 86_400_000;

const daysAhead = (days: number) => () => new Date(Date.now() + days * DAY_MS).toISOString();

/** A field of the first item of another operation of the node, which then runs before. */
const from = (operation: string, field: string) => () =>
	`={{ $('${operation}').first().json.${field} }}`;

const performing = {
	campaign: (sandbox: Sandbox) => world.performing(sandbox).campaign,
	campaignProduct: (sandbox: Sandbox) => world.performing(sandbox).product,
};
const creatorUserId = {
	creator: (sandbox: Sandbox) => world.userIdOf(sandbox, world.strangers(sandbox)[0]),
};
const creatorOpenId = from('creatorPerformance.get', 'creator_temp_id');
const fileId = from('shoppableVideo.uploadFile', 'file_id');
const ownTargetCollaboration = from('targetCollaboration.create', 'target_collaboration_id');

/**
 * What goes into a parameter whose value has to exist: by node, or by operation (and older API version) where that
 * differs, and by the parameter's name, or by its path in the form (`updateFields.name`) to fill in one without a star.
 */
export const VALUES: Record<string, Record<string, Find>> = {
	'TikTokShopAffiliateAccount authorization.exchangeCode': {
		code: (sandbox) => sandbox.issueCode(sandbox.accounts.seller),
	},
	'TikTokShopAffiliateAccount authorization.refreshToken': {
		refreshToken: (sandbox) => sandbox.tokens(sandbox.accounts.seller).refreshToken,
	},

	TikTokShopPartnerCampaign: {
		campaign: (sandbox) => world.submitted(sandbox, 'APPROVED').campaign,
		campaignProduct: (sandbox) => world.submitted(sandbox, 'APPROVED').products[0],
		productIds: (sandbox) => world.submitted(sandbox, 'APPROVED').products.join(),
		registrationStart: daysAhead(1),
		registrationEnd: daysAhead(9),
		campaignStart: daysAhead(10),
		campaignEnd: daysAhead(40),
	},
	'TikTokShopPartnerCampaign campaign.create': {
		'additionalFields.sellerTypes': () => ['LOCAL'],
	},
	'TikTokShopPartnerCampaign campaign.update': {
		campaign: from('campaign.create', 'campaign_id'),
		'updateFields.name': () => 'Another name',
	},
	'TikTokShopPartnerCampaign campaign.publish': {
		campaign: from('campaign.create', 'campaign_id'),
	},
	'TikTokShopPartnerCampaign campaignProduct.review': {
		campaign: (sandbox) => world.submitted(sandbox, 'PENDING').campaign,
		campaignProduct: (sandbox) => world.submitted(sandbox, 'PENDING').products[0],
	},
	'TikTokShopPartnerCampaign creatorPerformance.get': performing,
	'TikTokShopPartnerCampaign creatorPerformance.getContentStatistics': {
		...performing,
		creatorOpenId,
		affiliateProductId: from('creatorPerformance.get', 'affiliate_product_id'),
	},
	'TikTokShopPartnerCampaign creatorPerformance.getSampleStatus': { ...performing, creatorOpenId },

	TikTokShopSellerCollaboration: {
		product: (sandbox) => world.offered(sandbox)[0],
		openCollaboration: (sandbox) => world.promoted(sandbox).productId,
		targetCollaboration: (sandbox) => world.invitation(sandbox).id,
		creator: (sandbox) => world.strangers(sandbox)[0],
		conversation: (sandbox) => world.conversations(sandbox)[0],
		conversationIds: (sandbox) => world.conversations(sandbox).slice(0, 2).join(),
		binaryPropertyName: () => 'image',
	},
	'TikTokShopSellerCollaboration openCollaboration.createOrUpdate': {
		product: (sandbox) => world.notOffered(sandbox)[0],
	},
	'TikTokShopSellerCollaboration openCollaboration.createOrUpdate 202405': {
		product: (sandbox) => world.notOffered(sandbox)[1],
	},
	'TikTokShopSellerCollaboration openCollaboration.delete': {
		openCollaboration: (sandbox) => world.offered(sandbox).at(-1),
	},
	'TikTokShopSellerCollaboration openCollaboration.removeCreator': {
		creator: (sandbox) => world.promoted(sandbox).promotions[0].creatorOpenId,
	},
	'TikTokShopSellerCollaboration openCollaboration.removeCreator 202405': {
		creator: (sandbox) =>
			world.userIdOf(sandbox, world.promoted(sandbox).promotions[1].creatorOpenId),
	},
	'TikTokShopSellerCollaboration openCollaboration.getSampleRules': {
		productIds: world.withSampleRule,
	},
	'TikTokShopSellerCollaboration openCollaboration.updateSampleRules': {
		openCollaboration: world.withSampleRule,
	},
	'TikTokShopSellerCollaboration targetCollaboration.create': {
		creatorIds: (sandbox) => world.strangers(sandbox).slice(1, 3).join(),
		productIds: (sandbox) => world.offered(sandbox).slice(0, 2).join(),
		endTime: daysAhead(30),
	},
	'TikTokShopSellerCollaboration targetCollaboration.create 202405': {
		creatorIds: (sandbox) => world.userIdOf(sandbox, world.strangers(sandbox)[3]),
	},
	'TikTokShopSellerCollaboration targetCollaboration.update': {
		targetCollaboration: ownTargetCollaboration,
		'updateFields.name': () => 'Another name',
	},
	'TikTokShopSellerCollaboration targetCollaboration.delete': {
		targetCollaboration: ownTargetCollaboration,
	},
	'TikTokShopSellerCollaboration marketplaceCreator.getPerformance 202505': creatorUserId,
	'TikTokShopSellerCollaboration marketplaceCreator.getPerformance 202406': creatorUserId,
	'TikTokShopSellerCollaboration sampleApplication.review': {
		sampleApplication: (sandbox) => world.application(sandbox, 'PENDING').id,
	},
	'TikTokShopSellerCollaboration sampleApplication.getFulfillments': {
		sampleApplication: (sandbox) => world.application(sandbox, 'CONTENT_PENDING', 'COMPLETED').id,
	},
	'TikTokShopSellerCollaboration sampleApplication.getRequestLink': {
		product: (sandbox) => world.promoted(sandbox).productId,
		skuId: (sandbox) => world.skuOf(sandbox, world.promoted(sandbox).productId),
		collaborationId: (sandbox) => world.promoted(sandbox).id,
	},

	TikTokShopCreatorShowcase: {
		product: (sandbox) => world.shelf(sandbox).showcase[0],
		productIds: (sandbox) => world.shelf(sandbox).showcase.slice(0, 2).join(),
		productLinkTitle: () => 'Look at this',
		binaryPropertyName: () => 'video',
	},
	'TikTokShopCreatorShowcase showcaseProduct.add': {
		productIds: (sandbox) => world.unshown(sandbox).slice(0, 2).join(),
	},
	'TikTokShopCreatorShowcase showcaseProduct.remove': {
		productIds: (sandbox) => world.shelf(sandbox).showcase.slice(-2).join(),
	},
	'TikTokShopCreatorShowcase liveProduct.add': {
		productIds: (sandbox) => world.unshown(sandbox).slice(0, 2).join(),
	},
	'TikTokShopCreatorShowcase liveProduct.remove': {
		productIds: (sandbox) => world.shelf(sandbox).liveProducts.slice(-2).join(),
	},
	'TikTokShopCreatorShowcase targetCollaboration.getAll': {
		shopId: (sandbox) => world.shopOf(sandbox).id,
	},
	'TikTokShopCreatorShowcase sample.getApplication': {
		productId: (sandbox) => world.ownApplication(sandbox).productId,
		applicationId: (sandbox) => world.ownApplication(sandbox).id,
	},
	'TikTokShopCreatorShowcase sample.getRequestLink': {
		skuId: (sandbox) => world.skuOf(sandbox, world.shelf(sandbox).showcase[0]),
	},
	'TikTokShopCreatorShowcase shoppableVideo.precheck': { fileId },
	'TikTokShopCreatorShowcase shoppableVideo.post': { fileId },
	'TikTokShopCreatorShowcase shoppableVideo.getPrecheckResult': {
		taskId: from('shoppableVideo.precheck', 'task_id'),
	},
	'TikTokShopCreatorShowcase shoppableVideo.getStatus': {
		videoId: from('shoppableVideo.post', 'video_id'),
	},
};

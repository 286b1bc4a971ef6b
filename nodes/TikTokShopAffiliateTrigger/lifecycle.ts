import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import type { AffiliateCredential } from '../../credentials/tokens/account';
import { locatedId } from '../shared/fields/locator';
import { filledIn } from '../shared/operation/field';
import { Client, CREDENTIAL_TYPE } from '../shared/transport/client';
import { toNodeError } from '../shared/transport/failure';
import { settle } from '../shared/transport/settle';
import { checkAddress } from './address';
import { eventApi } from './eventApi';
import { events } from './events';
import type { WebhookEvent } from './events/event';
import { isRegistered, register, unregister, hasRegistration, type Claim } from './registration';
import { scheduleSample } from './sample';

/** What the form and n8n say about one activation or test. */
interface Setup extends Claim {
	event: WebhookEvent;
	registers: boolean;
	testsWithSample: boolean;
	shopCipher: string;
	memory: IDataObject;
}

/** Whether nothing is left to do. */
export async function checkExists(functions: IHookFunctions): Promise<boolean> {
	return await orNodeError(functions, async () => {
		const setup = readSetup(functions);
		if (!setup.registers) return false;
		return await isRegistered(registrarOf(functions, setup), setup, setup.memory);
	});
}

/** Checks the address, and registers it where TikTok's API can; a test with a sample only has the sample sent. */
export async function create(functions: IHookFunctions): Promise<boolean> {
	return await orNodeError(functions, async () => {
		const setup = readSetup(functions);
		if (setup.registers || !setup.isTest) await checkReachable(functions, setup.address);
		if (setup.registers) await register(registrarOf(functions, setup), setup, setup.memory);
		if (setup.testsWithSample) await scheduleSample(functions, setup.event, setup.address);
		return true;
	});
}

/** Takes back what `create` registered. */
export async function remove(functions: IHookFunctions): Promise<boolean> {
	return await orNodeError(functions, async () => {
		const setup = readSetup(functions);
		if (hasRegistration(setup.memory)) {
			await unregister(registrarOf(functions, setup), setup.memory);
		}
		return true;
	});
}

function readSetup(functions: IHookFunctions): Setup {
	const parameter = (name: string, otherwise: unknown) =>
		functions.getNodeParameter(name, otherwise) as unknown;
	const event = events.find(({ value }) => value === parameter('event', ''))!;
	const isTest = functions.getMode() === 'manual';
	const testWith = isTest ? parameter('testWith', 'sample') : undefined;
	const testsWithSample = testWith === 'sample';
	const options = filledIn(parameter('options', {}));
	return {
		event,
		topic: event.topic ?? '',
		address: functions.getNodeWebhookUrl('default')!,
		isTest,
		testsWithSample,
		registers:
			event.topic !== undefined &&
			parameter('registerAutomatically', true) === true &&
			!testsWithSample,
		mayReplace: isTest ? testWith === 'takeOver' : options.replaceAddress === true,
		shopCipher: locatedId(parameter('shop', ''), 'Shop') ?? '',
		memory: functions.getWorkflowStaticData('node'),
	};
}

const registrarOf = (functions: IHookFunctions, { topic, shopCipher }: Setup) =>
	eventApi(new Client(functions), topic, shopCipher);

async function checkReachable(functions: IHookFunctions, address: string): Promise<void> {
	const { region } = await functions.getCredentials<AffiliateCredential>(CREDENTIAL_TYPE);
	if (region !== 'custom') checkAddress(address);
}

async function orNodeError<T>(functions: IHookFunctions, work: () => Promise<T>): Promise<T> {
	const outcome = await settle(work());
	if ('value' in outcome) return outcome.value;
	throw toNodeError(functions.getNode(), outcome.failure, undefined);
}

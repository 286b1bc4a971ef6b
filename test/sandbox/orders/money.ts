interface Currency {
	decimals: number;
	thousands: string;
	decimal: string;
	write: (digits: string) => string;
}

const WRITTEN: Record<string, Currency> = {
	USD: { decimals: 2, thousands: ',', decimal: '.', write: (digits) => `$${digits}` },
	GBP: { decimals: 2, thousands: ',', decimal: '.', write: (digits) => `£${digits}` },
	THB: { decimals: 2, thousands: ',', decimal: '.', write: (digits) => `฿${digits}` },
	EUR: { decimals: 2, thousands: '.', decimal: ',', write: (digits) => `${digits}€` },
	IDR: { decimals: 0, thousands: '.', decimal: ',', write: (digits) => `Rp${digits}` },
};

/** Money as most answers give it: a decimal as text. */
export const plainMoney = (amount: number, currency: string) => ({
	amount: amount.toFixed(WRITTEN[currency]?.decimals ?? 2),
	currency,
});

/** Money as creators' orders give it: written for the people of the market, such as "Rp9.900" or "$1,234.50". */
export function localMoney(amount: number, currency: string) {
	const { decimals, thousands, decimal, write } = WRITTEN[currency];
	const [whole, fraction] = amount.toFixed(decimals).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
	return { amount: write(fraction ? `${grouped}${decimal}${fraction}` : grouped), currency };
}

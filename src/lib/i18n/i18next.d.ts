import 'i18next';
import type { Words } from './translator.ts';

declare module 'i18next' {
	interface CustomTypeOptions {
		defaultNS: 'ui';
		enableSelector: true;
		resources: { ui: Words };
	}
}

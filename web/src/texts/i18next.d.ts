import 'i18next';
import type administration from './zh-CN/administration.json';
import type apply from './zh-CN/apply.json';
import type audit from './zh-CN/audit.json';
import type benefitDesk from './zh-CN/benefitDesk.json';
import type benefits from './zh-CN/benefits.json';
import type common from './zh-CN/common.json';
import type entitlements from './zh-CN/entitlements.json';
import type finder from './zh-CN/finder.json';
import type founder from './zh-CN/founder.json';
import type guide from './zh-CN/guide.json';
import type materials from './zh-CN/materials.json';
import type officer from './zh-CN/officer.json';
import type pairing from './zh-CN/pairing.json';
import type places from './zh-CN/places.json';
import type signIn from './zh-CN/signIn.json';
import type states from './zh-CN/states.json';
import type voucherDesk from './zh-CN/voucherDesk.json';
import type vouchers from './zh-CN/vouchers.json';

declare module 'i18next' {
    interface CustomTypeOptions {
        defaultNS: 'common';
        enableSelector: false;
        resources: {
            administration: typeof administration;
            apply: typeof apply;
            audit: typeof audit;
            benefitDesk: typeof benefitDesk;
            benefits: typeof benefits;
            common: typeof common;
            entitlements: typeof entitlements;
            finder: typeof finder;
            founder: typeof founder;
            guide: typeof guide;
            materials: typeof materials;
            officer: typeof officer;
            pairing: typeof pairing;
            places: typeof places;
            signIn: typeof signIn;
            states: typeof states;
            voucherDesk: typeof voucherDesk;
            vouchers: typeof vouchers;
        };
    }
}

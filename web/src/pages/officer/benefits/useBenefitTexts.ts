import { useTranslation } from 'react-i18next';

/** The texts of desks that give places, mentors and other benefits, with those that founders read about the same. */
export function useBenefitTexts() {
    return useTranslation(['benefitDesk', 'places', 'pairing', 'entitlements', 'officer', 'common']);
}

import { useTranslation } from 'react-i18next';

/** The texts of the vouchers' desk, with those of vouchers and of officers. */
export function useDeskTexts() {
    return useTranslation(['voucherDesk', 'vouchers', 'officer', 'common']);
}

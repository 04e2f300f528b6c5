import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { arithmeticWords } from './arithmetic';
import { reasonWords } from './names';

/** What the service says of a benefit, as both of its lists name it. */
interface Said {
    arithmetic?: string | null;
    subject?: string | null;
}

/** The words for what the policies give. */
export function useBenefitWords() {
    const { t } = useTranslation('benefits');
    return useMemo(
        () => ({
            /** How an amount came about; null where there is none. */
            arithmetic: ({ arithmetic, subject }: Said) =>
                arithmetic == null ? null : arithmeticWords(arithmetic, subject, t),
            /** Why nothing is given, or what else is to be known, from the service's Chinese sentence. */
            reason: (reason: string | null | undefined) => (reason == null ? null : reasonWords(reason, t)),
        }),
        [t],
    );
}

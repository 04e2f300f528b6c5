import { useTranslation } from 'react-i18next';

/** The administrators' texts, with those that all areas share. */
export function useTexts() {
    return useTranslation(['administration', 'common', 'states']);
}

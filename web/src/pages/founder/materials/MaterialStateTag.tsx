import { StateTag, type Tone } from '../../../components/StateTag';
import { useWords, type Words } from '../words';
import type { MaterialRow } from './materialRows';

/** Where a material stands, in words. */
export function MaterialStateTag({ row }: { row: MaterialRow }) {
    const { t } = useWords();
    const [tone, words] = faceOf(row, t);
    return <StateTag tone={tone}>{words}</StateTag>;
}

function faceOf({ state, need }: MaterialRow, t: Words['t']): [Tone, string] {
    switch (state) {
        case 'again':
            return ['strong', t('material.again')];
        case 'here':
            return ['good', t(need === 'asked' ? 'material.answered' : 'material.here')];
        case 'notNeeded':
            return ['good', t(need === 'waived' ? 'material.waived' : 'material.made')];
        case 'missing':
            return need === 'optional' ? ['quiet', t('material.none')] : ['strong', t('material.missing')];
    }
}

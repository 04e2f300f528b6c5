import { useSearchParams } from 'react-router';
import { EmptyState } from '../../../components/EmptyState';
import { PageHeading } from '../../../components/PageHeading';
import { useTexts } from '../useWords';
import { drawOf } from './sampleDraw';
import { SampleForm } from './SampleForm';
import { SampledCases } from './SampledCases';
import '../../../styles/audit.css';

/** Draws cases that nobody chose. */
export default function SamplePage() {
    const { t } = useTexts();
    const [search, setSearch] = useSearchParams();
    const draw = drawOf(search);
    return (
        <>
            <PageHeading title={t('sample.title')} />
            <p>{t('sample.what')}</p>
            <p className="quiet">{t('sample.again')}</p>
            <SampleForm
                key={`${draw?.size ?? ''} ${draw?.seed ?? ''}`}
                given={draw ?? { seed: '', size: '10' }}
                onDraw={({ seed, size }) => setSearch({ seed, size })}
            />
            {draw === null ? <EmptyState text={t('sample.start')} /> : <SampledCases draw={draw} />}
        </>
    );
}

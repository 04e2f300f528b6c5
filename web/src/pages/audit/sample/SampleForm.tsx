import { Button } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { FilterText } from '../FilterText';
import { useTexts } from '../useWords';
import { faultsOf, type Draw, type DrawFault } from './sampleDraw';

interface Props {
    given: Draw;
    onDraw: (draw: Draw) => void;
}

/** Seed and size of a sample. */
export function SampleForm({ given, onDraw }: Props) {
    const { t } = useTexts();
    const [draw, setDraw] = useState(given);
    const [looked, setLooked] = useState<{ attempt: number; faults: DrawFault[] }>({ attempt: 0, faults: [] });
    const submit = () => {
        const faults = faultsOf(draw);
        setLooked({ attempt: looked.attempt + 1, faults });
        if (faults.length === 0) {
            onDraw(draw);
        }
    };
    const field = (name: keyof Draw) => ({
        id: `sample-${name}`,
        label: t(`sample.field.${name}`),
        hint: t(`sample.hint.${name}`),
        value: draw[name],
        fault: looked.faults.filter((fault) => fault.field === name).map(({ code }) => t(`sample.fault.${code}`))[0],
        onChange: (value: string) => setDraw({ ...draw, [name]: value }),
    });
    return (
        <>
            {looked.faults.length === 0 ? null : (
                <ErrorSummary
                    title={t('entries.faults', { count: looked.faults.length })}
                    lines={looked.faults.map((fault) => ({
                        text: t(`sample.fault.${fault.code}`),
                        fieldId: `sample-${fault.field}`,
                    }))}
                    attempt={looked.attempt}
                />
            )}
            <form
                noValidate
                className="audit-filters"
                onSubmit={(event) => {
                    event.preventDefault();
                    submit();
                }}
            >
                <FilterText {...field('seed')} />
                <FilterText {...field('size')} inputMode="numeric" />
                <Button type="primary" htmlType="submit" className="audit-search">
                    {t('sample.draw')}
                </Button>
            </form>
        </>
    );
}

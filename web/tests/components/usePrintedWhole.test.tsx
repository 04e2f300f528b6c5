import { render } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it } from 'vitest';
import { usePrintedWhole } from '../../src/components/usePrintedWhole';

function Sheet() {
    const sheet = useRef<HTMLDivElement>(null);
    usePrintedWhole(sheet);
    return (
        <div ref={sheet}>
            <details open />
            <details />
        </div>
    );
}

it('unfolds everything for printing and folds it again', () => {
    const { container } = render(<Sheet />);
    const open = () => [...container.querySelectorAll('details')].map((part) => part.open);
    window.dispatchEvent(new Event('beforeprint'));
    expect(open()).toEqual([true, true]);
    window.dispatchEvent(new Event('afterprint'));
    expect(open()).toEqual([true, false]);
});

import { cleanup, render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ErrorSummary } from '../../src/components/ErrorSummary';

// jsdom does not lay out, so it can't scroll.
beforeEach(() => void (Element.prototype.scrollIntoView = vi.fn()));
afterEach(cleanup);

function Page({ attempt, faults }: { attempt: number | null; faults: readonly string[] }) {
    return (
        <MemoryRouter>
            <ErrorSummary
                title="faults"
                attempt={attempt}
                lines={faults.map((text) => ({ text, fieldId: 'mobile', ...(text === 'paper' ? { to: '/m' } : {}) }))}
            />
            <input id="mobile" aria-label="mobile" />
        </MemoryRouter>
    );
}

it('takes the focus with each attempt, and leaves it while answers change the faults', () => {
    const { rerender } = render(<Page attempt={1} faults={['one', 'two']} />);
    expect(screen.getByRole('alert')).toHaveFocus();
    screen.getByLabelText('mobile').focus();
    rerender(<Page attempt={1} faults={['one']} />);
    expect(screen.getByLabelText('mobile')).toHaveFocus();
    rerender(<Page attempt={2} faults={['one']} />);
    expect(screen.getByRole('alert')).toHaveFocus();
});

it('leaves the focus where it is before anybody tried', () => {
    render(<Page attempt={null} faults={['one']} />);
    expect(screen.getByRole('alert')).not.toHaveFocus();
});

it('leads to the field, and to another page', () => {
    render(<Page attempt={null} faults={['one', 'paper']} />);
    screen.getByText('one').click();
    expect(screen.getByLabelText('mobile')).toHaveFocus();
    expect(screen.getByText('paper')).toHaveAttribute('href', '/m');
});

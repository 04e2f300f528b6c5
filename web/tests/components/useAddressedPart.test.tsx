import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Link, MemoryRouter } from 'react-router';
import { useAddressedPart } from '../../src/components/useAddressedPart';

function Page() {
    useAddressedPart();
    return (
        <>
            <Link to="/#step-bankAccount">看这一步</Link>
            <ol>
                <li id="step-bankAccount">银行开户</li>
            </ol>
            <input id="field-name" />
        </>
    );
}

const at = (address: string) =>
    render(
        <MemoryRouter initialEntries={[address]}>
            <Page />
        </MemoryRouter>,
    );

describe('a part that the address names', { timeout: 30_000 }, () => {
    const scrolled = vi.fn();
    beforeEach(() => {
        scrolled.mockClear();
        Element.prototype.scrollIntoView = scrolled;
    });

    afterEach(cleanup);

    it('gets the focus and is scrolled to, each time it is asked for', () => {
        at('/');
        fireEvent.click(screen.getByText('看这一步'));
        fireEvent.click(screen.getByText('看这一步'));
        expect(document.activeElement).toBe(document.getElementById('step-bankAccount'));
        expect(scrolled).toHaveBeenCalledTimes(2);
    });

    it('may be a field', () => {
        at('/#field-name');
        expect(document.activeElement).toBe(document.getElementById('field-name'));
        expect(document.getElementById('field-name')).not.toHaveAttribute('tabindex');
    });

    it('that is not there changes nothing', () => {
        at('/#elsewhere');
        expect(document.activeElement).toBe(document.body);
        expect(scrolled).not.toHaveBeenCalled();
    });
});

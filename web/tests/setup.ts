import '@testing-library/jest-dom/vitest';

// jsdom has no media queries; pages ask for reduced motion.
window.matchMedia ??= (query: string) =>
    ({
        matches: false,
        media: query,
        addEventListener: () => undefined,
        removeEventListener: () => undefined,
    }) as unknown as MediaQueryList;

/** The person does not want it any more while it was being sent: an attempt made before may have arrived all the same. */
export class Abandoned extends Error {
    constructor() {
        super('Given up before the service had answered.');
        this.name = 'Abandoned';
    }
}

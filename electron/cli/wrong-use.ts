/** Why a command line cannot be understood, as a sentence. */
export class WrongUse extends Error {}

/** Who plays what is outside the room, in the bundled exercises. */
export const simulation = ['Simulation cell', '模擬管制組'] as const;
export const people = ['Controller for the public', '民眾管制員'] as const;
export const technical = ['Controller for utilities', '設施管制員'] as const;
export const medical = ['Controller for health', '醫療管制員'] as const;
export const rescue = ['Controller for rescue', '救災管制員'] as const;

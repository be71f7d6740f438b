/** The inject of the plan that the parts of the exercise look at together; null: none. */
class SelectedInject {
  id = $state<string | null>(null);
}

export const selectedInject = new SelectedInject();

/** What is decided of one foreign key to a person. */
export type Decision = {
  /** Table and column of the foreign key. */
  table: string;
  column: string;
  /** The file in the copy of one's own data, and columns that are left out of it; null: why it is not in there. */
  copy: { file: string; without?: string[] } | { file: null; why: string };
  /** When the account is deleted. keep: the row stays, as a former member's. */
  deletion: "delete" | "keep" | { deleteWhere: string };
  /** Why it stays. */
  why?: string;
};

export const staffOnly = "work of staff; whoever works here cannot delete the account by themselves";
export const record = "the record of what was done";

/** Who of the staff did something: not in the copy of one's own data, and it stays as a former member's. */
export const workRecord = (table: string, column: string): Decision => ({
  table,
  column,
  copy: { file: null, why: staffOnly },
  deletion: "keep",
  why: record,
});

import { FormAlert, Select, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import type { DeskPage } from "../desk-page.server.ts";

type Props = { page: Pick<DeskPage, "saved" | "wanted" | "query">; isLead: boolean; state: unknown };

/** Keeps what is shown under a name; a list of one's own is renamed, moved, shared and deleted here. */
export function ViewForms({ page, isLead, state }: Props) {
  const { wanted, saved } = page;
  const view = wanted.kind === "saved" ? saved.find(({ id }) => id === wanted.id) : undefined;
  if (view) return <EditView view={view} isLead={isLead} state={state} />;
  return <SaveView page={page} mine={saved.filter((one) => mayEdit(one, isLead))} state={state} />;
}

type Saved = DeskPage["saved"][number];

const mayEdit = (view: Saved, isLead: boolean) => (view.isShared ? isLead : view.isOwn);

type SaveProps = { page: Pick<DeskPage, "query">; mine: Saved[]; state: unknown };

function SaveView({ page, mine, state }: SaveProps) {
  const t = useT();
  const own = stateOf(state, "save-view");
  return (
    <details className="card fold view-fold" open={own !== undefined || undefined}>
      <summary>
        <Icon name="save" />
        {t("queue.views.save")}
      </summary>
      <form method="post">
        <FormAlert state={own} />
        <input type="hidden" name="intent" value="save-view" />
        <input type="hidden" name="query" value={page.query} />
        <TextField
          name="name"
          label={t("queue.views.name")}
          idPrefix="view"
          maxLength={40}
          required
          state={own}
        />
        <button type="submit" className="btn small">
          <Icon name="save" />
          {t("queue.views.saveSend")}
        </button>
      </form>
      {mine.length > 0 ? (
        <form method="post" className="view-replace">
          <input type="hidden" name="intent" value="replace-view" />
          <input type="hidden" name="query" value={page.query} />
          <Select name="viewId" label={t("queue.views.replace")} idPrefix="replace" defaultValue="">
            <option value="">{t("queue.bulk.choose")}</option>
            {mine.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <button type="submit" className="btn small quiet">
            {t("queue.views.replaceSend")}
          </button>
        </form>
      ) : null}
    </details>
  );
}

type EditProps = { view: Saved; isLead: boolean; state: unknown };

function EditView({ view, isLead, state }: EditProps) {
  const t = useT();
  const own = stateOf(state, "change-view");
  if (!mayEdit(view, isLead)) {
    return (
      <p className="notice">
        <Icon name="users" />
        {t("queue.views.sharedOther")}
      </p>
    );
  }
  return (
    <details className="card fold view-fold" open={own !== undefined || undefined}>
      <summary>
        <Icon name="edit" />
        {t("queue.views.edit")}
      </summary>
      <form method="post">
        <FormAlert state={own} />
        <input type="hidden" name="viewId" value={view.id} />
        <TextField
          name="name"
          label={t("queue.views.name")}
          idPrefix="view"
          maxLength={40}
          defaultValue={view.name}
          required
          state={own}
        />
        <p className="row">
          <button type="submit" className="btn small" name="intent" value="change-view">
            <Icon name="save" />
            {t("queue.views.rename")}
          </button>
        </p>
      </form>
      <div className="row view-acts">
        <ViewAct view={view} intent="move-view" more={["step", "up"]} label={t("queue.views.up")} />
        <ViewAct view={view} intent="move-view" more={["step", "down"]} label={t("queue.views.down")} />
        {isLead ? (
          <ViewAct
            view={view}
            intent={view.isShared ? "unshare-view" : "share-view"}
            label={t(view.isShared ? "queue.views.unshare" : "queue.views.share")}
          />
        ) : null}
        <ViewAct view={view} intent="delete-view" label={t("queue.views.delete")} isDanger />
      </div>
    </details>
  );
}

type ViewActProps = {
  view: { id: number };
  intent: string;
  label: string;
  more?: [name: string, value: string];
  isDanger?: boolean;
};

function ViewAct({ view, intent, label, more, isDanger }: ViewActProps) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="viewId" value={view.id} />
      {more ? <input type="hidden" name={more[0]} value={more[1]} /> : null}
      <button type="submit" className={`btn small ${isDanger ? "danger" : "quiet"}`}>
        {label}
      </button>
    </form>
  );
}

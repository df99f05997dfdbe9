import { createContext, useContext } from "react";

type Assets = { entryScript: string };

const AssetsContext = createContext<Assets>({ entryScript: "" });

export const AssetsProvider = AssetsContext.Provider;
export const useAssets = () => useContext(AssetsContext);

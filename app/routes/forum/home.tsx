import { SearchBox } from "#app/ui/search-box.tsx";

export default function Home() {
  return <SearchBox id="home-search" />;
}

import type { Releases, SessionInfo } from '../api/contract.ts';
import { Problem } from '../api/problem.ts';
import type { Registry } from '../api/registry.ts';
import type { GeoTags } from '../points/geotags.ts';
import { Offer } from './offer.ts';
import { grantedOffer, publicOffer } from './opening.ts';

/** Code of a sign-in that the server accepted and the browser did not keep: cookies are forbidden. */
export const NOT_KEPT = 'not-kept';

/** Who is looking, at which release, and what is offered to them. */
export class Access {
  session: SessionInfo = { signedIn: false };
  offer: Offer | null = null;
  geotags: GeoTags | null = null;
  releases: Releases | null = null;
  private turn = 0;

  /**
   * @param anonymous nobody is asked who they are: the atlas is embedded in another page
   * @param tell something about the points changed
   */
  constructor(
    private readonly registry: Registry,
    private readonly anonymous: boolean,
    private readonly tell: () => void,
  ) {}

  /** Is this release what is offered now? Empty stands for the newest. */
  has(release: string): boolean {
    return this.offer?.catalogue.release === (release || this.releases?.current);
  }

  /**
   * Opens a release, with what a token gives of it. A late answer never replaces a later one.
   *
   * @returns false when it is not there, and the newest was opened instead
   * @throws Problem when the server gives no answer
   */
  async open(release: string): Promise<boolean> {
    const turn = ++this.turn;
    const { offer, releases, dead } = await publicOffer(this.registry, release);
    if (turn !== this.turn) {
      return true;
    }
    this.offer = offer;
    this.releases = releases;
    if (!this.anonymous) {
      await this.loadGranted().catch(() => undefined);
    }
    return !dead;
  }

  /** @throws Problem when the token is not accepted, the server gives no answer, or the browser does not keep its cookie */
  async signIn(token: string): Promise<void> {
    await this.registry.signIn(token);
    await this.loadGranted();
    if (!this.session.signedIn) {
      throw new Problem(0, NOT_KEPT);
    }
  }

  /** Forgets everything private. @returns false when nobody was signed in */
  end(): boolean {
    if (!this.session.signedIn) {
      return false;
    }
    this.session = { signedIn: false };
    this.geotags = null;
    this.registry.forgetPrivate();
    if (this.offer) {
      this.offer = new Offer(this.offer.catalogue);
    }
    return true;
  }

  private async loadGranted(): Promise<void> {
    const granted = this.offer && (await grantedOffer(this.registry, this.offer, this.tell));
    Object.assign(this, granted);
  }
}

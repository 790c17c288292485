import { type CanActivate, Injectable, NotFoundException } from '@nestjs/common';
import { EngineConfig } from '@app/config';

/** Where the clock may not be moved, the endpoints that move it or play with it do not exist. */
@Injectable()
export class ClockControlGuard implements CanActivate {
  constructor(private readonly config: EngineConfig) {}

  canActivate(): boolean {
    if (!this.config.clockControl) throw new NotFoundException();
    return true;
  }
}

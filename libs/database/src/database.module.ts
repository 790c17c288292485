import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DatabaseConfig, parseConfig } from '@app/config';
import { databaseOptions } from './database-options.js';

/** Connects the application to PostgreSQL; entities come from the features (`TypeOrmModule.forFeature`). */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          useFactory: () => ({
            ...databaseOptions(parseConfig(DatabaseConfig)),
            autoLoadEntities: true,
            retryAttempts: 30,
            retryDelay: 1000,
          }),
        }),
      ],
    };
  }
}
